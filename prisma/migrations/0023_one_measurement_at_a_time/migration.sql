-- What people who take part ask, as functions. Each question in them names one measurement, so that it is planned for the
-- partition of that one: a statement that finds the measurement itself is planned for all that are open. Their plans are kept with the
-- connection, whoever uses it, so that a pooler need not know of them. There are no samples of a ballot box to plan by, and each question goes
-- by a key: without that being said, one is sometimes answered by reading all ballots. Who waits
-- for a lock does so for as long as somebody waits for the answer.

-- What stands behind codes. The units that a ballot's holder may name, for whoever is to answer, on a ballot that carries none and
-- was not used: where ballots carry units only those, for whoever named a smaller one would stand alone.
CREATE FUNCTION find_ballots(hashes bytea[], to_answer boolean)
  RETURNS TABLE (place int, measurement uuid, version uuid, state_now text, promise text, carried text, was_used boolean, names text[])
  LANGUAGE plpgsql STABLE SET enable_seqscan = off SET lock_timeout = '15s' AS $$
DECLARE
  by_unit boolean;
BEGIN
  FOR at IN 1 .. cardinality(hashes) LOOP
    SELECT c.measurement_id INTO measurement FROM code_hash c WHERE c.hash = hashes[at];
    CONTINUE WHEN NOT FOUND;
    SELECT m.version_id, CASE m.state WHEN 'cancelled' THEN 'closed' ELSE m.state::text END, m.promise_hash
      INTO version, state_now, promise FROM measurement m WHERE m.id = measurement;
    SELECT b.unit, b.used INTO carried, was_used FROM ballot b WHERE b.measurement_id = measurement AND b.hash = hashes[at];
    -- Closing throws ballots away; that of an open measurement was left out of a backup.
    CONTINUE WHEN NOT FOUND AND state_now = 'open';
    names := NULL;
    IF to_answer AND carried IS NULL AND NOT was_used THEN
      SELECT EXISTS (SELECT FROM ballot b WHERE b.measurement_id = measurement AND b.unit IS NOT NULL) INTO by_unit;
      names := ARRAY(
        SELECT u.name FROM measurement_unit u WHERE u.measurement_id = measurement
          AND (NOT by_unit OR EXISTS (SELECT FROM ballot b WHERE b.measurement_id = measurement AND b.unit = u.name))
        ORDER BY u.name);
    END IF;
    was_used := coalesce(was_used, false);
    place := at;
    RETURN NEXT;
  END LOOP;
END $$;

-- Keeps unfinished answers of some ballots, the last ones of each, and says what became of them. A ballot is locked, so that a save that meets
-- the handing in leaves no draft behind; always in the same order, so that two that meet do not wait for each other.
CREATE FUNCTION save_drafts(ballots bytea[], ciphers bytea[]) RETURNS text[]
  LANGUAGE plpgsql SET enable_seqscan = off SET lock_timeout = '15s' AS $$
DECLARE
  outcomes text[] := array_fill(NULL::text, ARRAY[cardinality(ballots)]);
  one record;
  measurement uuid;
  state_now text;
  was_used boolean;
BEGIN
  FOR one IN
    SELECT asked.ballot, asked.cipher, asked.place FROM unnest(ballots, ciphers) WITH ORDINALITY AS asked (ballot, cipher, place)
    ORDER BY asked.ballot, asked.place
  LOOP
    SELECT c.measurement_id INTO measurement FROM code_hash c WHERE c.hash = one.ballot;
    IF NOT FOUND THEN outcomes[one.place] := 'unknown'; CONTINUE; END IF;
    SELECT b.used INTO was_used FROM ballot b WHERE b.measurement_id = measurement AND b.hash = one.ballot FOR SHARE;
    SELECT m.state::text INTO state_now FROM measurement m WHERE m.id = measurement;
    IF state_now = 'planned' THEN outcomes[one.place] := 'not-yet';
    ELSIF state_now <> 'open' THEN outcomes[one.place] := 'closed';
    -- Left out of a backup.
    ELSIF was_used IS NULL THEN outcomes[one.place] := 'unknown';
    ELSIF was_used THEN outcomes[one.place] := 'submitted';
    ELSE
      -- It may have closed while this waited for a lock.
      INSERT INTO draft (measurement_id, hash, cipher)
        SELECT measurement, one.ballot, one.cipher FROM measurement m WHERE m.id = measurement AND m.state = 'open'
        ON CONFLICT (measurement_id, hash) DO UPDATE SET cipher = excluded.cipher;
      outcomes[one.place] := CASE WHEN FOUND THEN 'saved' ELSE 'closed' END;
    END IF;
  END LOOP;
  RETURN outcomes;
END $$;

-- Hands in, each once: an open measurement, which does not close meanwhile, an unused ballot, a receipt that is new. False where one of them is
-- not so; then nothing was written of that one. Answers and scores come as one list of `{"answers", "scores"}`.
CREATE FUNCTION hand_in(
  measurement uuid, version text, ballots bytea[], receipts bytea[], ciphers bytea[], responses uuid[], contents jsonb
) RETURNS boolean[]
  LANGUAGE plpgsql SET enable_seqscan = off SET lock_timeout = '15s' AS $$
DECLARE
  stored boolean[] := array_fill(false, ARRAY[cardinality(ballots)]);
  one record;
BEGIN
  PERFORM FROM measurement m WHERE m.id = measurement AND m.state = 'open' FOR SHARE;
  IF NOT FOUND THEN RETURN stored; END IF;
  FOR one IN
    SELECT asked.* FROM unnest(ballots, receipts, ciphers, responses) WITH ORDINALITY AS asked (ballot, receipt, cipher, response, place)
    ORDER BY asked.ballot, asked.place
  LOOP
    -- Whoever else has the ballot at hand is waited for.
    PERFORM FROM ballot b WHERE b.measurement_id = measurement AND b.hash = one.ballot AND NOT b.used FOR UPDATE;
    CONTINUE WHEN NOT FOUND;
    INSERT INTO receipt (hash, measurement_id, cipher) VALUES (one.receipt, measurement, one.cipher) ON CONFLICT (hash) DO NOTHING;
    CONTINUE WHEN NOT FOUND;
    UPDATE ballot b SET used = true WHERE b.measurement_id = measurement AND b.hash = one.ballot;
    INSERT INTO response (measurement_id, id, version_hash, answers, scores)
      VALUES (measurement, one.response, version,
        contents -> (one.place::int - 1) -> 'answers', contents -> (one.place::int - 1) -> 'scores');
    stored[one.place] := true;
  END LOOP;
  RETURN stored;
END $$;

REVOKE EXECUTE ON FUNCTION find_ballots(bytea[], boolean), save_drafts(bytea[], bytea[]),
  hand_in(uuid, text, bytea[], bytea[], bytea[], uuid[], jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_ballots(bytea[], boolean), save_drafts(bytea[], bytea[]),
  hand_in(uuid, text, bytea[], bytea[], bytea[], uuid[], jsonb) TO nulmeting_app;
