FUNCTION F() AS Nothng
'               ^^^^^^ [TYPE-UNKNOWN] there is no type 'Nothng'
END FUNCTION
