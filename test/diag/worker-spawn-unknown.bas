h = SPAWN Nobdy()
'         ^^^^^ [UNDEF-PROC] there is no worker 'Nobdy'; did you mean 'Nobody'?
WORKER Nobody() AS INTEGER
END WORKER
