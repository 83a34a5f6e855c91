IF a = 1 THEN
OTHERWISE
'^^^^^^^^ [BLOCK] OTHERWISE without an open SELECT
END IF
