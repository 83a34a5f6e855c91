EXIT SELECT
'^^^^^^^^^^ [EXIT-OUTSIDE] EXIT SELECT must stand inside of a SELECT CASE
