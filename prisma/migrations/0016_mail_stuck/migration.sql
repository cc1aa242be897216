-- Since when the mail server takes nothing from us; null while it does. One for all members: it says nothing of a letter.
ALTER TABLE "installation" ADD COLUMN "mail_stuck_since" TIMESTAMPTZ;
