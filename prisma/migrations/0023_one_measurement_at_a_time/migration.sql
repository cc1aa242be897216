-- What people who take part ask, as functions. Each question in them names one measurement, so that it is planned for the
-- partition of that one: a statement that finds the measurement itself is planned for all that are open. Their plans are kept with the
-- connection, whoever uses it, so that a pooler need not know of them.

-- What stands behind codes. The units that a ballot's holder may name, for whoever is to answer, on a ballot that carries none and
-- was not used: where ballots carry units only those, for whoever named a smaller one would stand alone.
CREATE FUNCTION find_ballots(hashes bytea[], to_answer boolean)
  RETURNS TABLE (key bytea, measurement uuid, version uuid, state_now text, promise text, carried text, was_used boolean, names text[])
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  by_unit boolean;
BEGIN
  FOREACH key IN ARRAY hashes LOOP
    SELECT c.measurement_id INTO measurement FROM code_hash c WHERE c.hash = key;
    CONTINUE WHEN NOT FOUND;
    SELECT m.version_id, CASE m.state WHEN 'cancelled' THEN 'closed' ELSE m.state::text END, m.promise_hash
      INTO version, state_now, promise FROM measurement m WHERE m.id = measurement;
    SELECT b.unit, b.used INTO carried, was_used FROM ballot b WHERE b.measurement_id = measurement AND b.hash = key;
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
    RETURN NEXT;
  END LOOP;
END $$;

-- Keeps unfinished answers, the last ones, and says what became of them. The ballot is locked, so that a save that meets the handing in
-- leaves no draft behind.
CREATE FUNCTION save_draft(ballot_hash bytea, sealed bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  measurement uuid;
  state_now text;
  was_used boolean;
BEGIN
  SELECT c.measurement_id INTO measurement FROM code_hash c WHERE c.hash = ballot_hash;
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  SELECT b.used INTO was_used FROM ballot b
    WHERE b.measurement_id = measurement AND b.hash = ballot_hash FOR SHARE;
  SELECT m.state::text INTO state_now FROM measurement m WHERE m.id = measurement;
  IF state_now = 'planned' THEN RETURN 'not-yet'; END IF;
  IF state_now <> 'open' THEN RETURN 'closed'; END IF;
  -- Left out of a backup.
  IF was_used IS NULL THEN RETURN 'unknown'; END IF;
  IF was_used THEN RETURN 'submitted'; END IF;
  -- It may have closed while this waited for a lock.
  INSERT INTO draft (measurement_id, hash, cipher)
    SELECT measurement, ballot_hash, sealed FROM measurement m WHERE m.id = measurement AND m.state = 'open'
    ON CONFLICT (measurement_id, hash) DO UPDATE SET cipher = excluded.cipher;
  RETURN CASE WHEN FOUND THEN 'saved' ELSE 'closed' END;
END $$;

-- Hands in once: an open measurement, which does not close meanwhile, an unused ballot, a receipt that is new. False when one of them is not
-- so; then nothing was written.
CREATE FUNCTION hand_in(
  measurement uuid, ballot_hash bytea, receipt_hash bytea, sealed bytea, response_id uuid, version text, answers jsonb, scores jsonb
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM measurement m WHERE m.id = measurement AND m.state = 'open' FOR SHARE;
  IF NOT FOUND THEN RETURN false; END IF;
  -- Whoever else has the ballot at hand is waited for.
  PERFORM FROM ballot b WHERE b.measurement_id = measurement AND b.hash = ballot_hash AND NOT b.used FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO receipt (hash, measurement_id, cipher) VALUES (receipt_hash, measurement, sealed) ON CONFLICT (hash) DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE ballot b SET used = true WHERE b.measurement_id = measurement AND b.hash = ballot_hash;
  INSERT INTO response (measurement_id, id, version_hash, answers, scores)
    VALUES (measurement, response_id, version, hand_in.answers, hand_in.scores);
  RETURN true;
END $$;

REVOKE EXECUTE ON FUNCTION find_ballots(bytea[], boolean), save_draft(bytea, bytea),
  hand_in(uuid, bytea, bytea, bytea, uuid, text, jsonb, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_ballots(bytea[], boolean), save_draft(bytea, bytea),
  hand_in(uuid, bytea, bytea, bytea, uuid, text, jsonb, jsonb) TO nulmeting_app;
