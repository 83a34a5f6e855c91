THROW NEW Thing("x")
'         ^^^^^ [TYPE-UNKNOWN] there is no class 'Thing'
