SCOPE
'^^^^ [UNSUPPORTED] SCOPE is not part of this language: blocks open no scopes
END SCOPE
