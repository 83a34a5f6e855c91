CHAIN "x"
'^^^^ [UNSUPPORTED] CHAIN is not part of this language: use INCLUDE, or SHELL to run another program
RUN "y"
'^^ [UNSUPPORTED] RUN is not part of this language: use INCLUDE, or SHELL to run another program
