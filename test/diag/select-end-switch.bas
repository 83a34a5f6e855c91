SELECT CASE a
  CASE 1
END SWITCH
'^^^^^^^^^ [BLOCK] there is no END SWITCH; write END SELECT
