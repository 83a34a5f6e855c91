FUNCTION F(a AS Strng) AS INTEGER
'               ^^^^^ [TYPE-UNKNOWN] there is no type 'Strng'; did you mean 'STRING'?
END FUNCTION
