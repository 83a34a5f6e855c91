CLASS A
END CLASS
CLASS a
'     ^ [CLASS-DUP] there is already a class or type 'a'
END CLASS
