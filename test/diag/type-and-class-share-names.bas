TYPE P
END TYPE
CLASS P
'     ^ [CLASS-DUP] there is already a class or type 'P'
END CLASS
