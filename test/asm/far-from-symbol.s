	.arch armv8.5-a
	.bss
	.balign 8
	.type h, %object
h:
	.zero 64
	.size h, . - h
	.text
	.globl f
	.balign 16
	.type f, %function
f:
	bti c
	// @start
	adrp x1, h
	add x1, x1, :lo12:h
	movz w16, #28672, lsl #16
	add x1, x1, x16
	add x1, x0, x1
	// fused: test of a bit and branch
	tbz x0, #63, .L2
.L1:
	// @read
	ldr x0, [x1]
	ret
.L2:
	// @none
	adrp x0, h
	add x0, x0, :lo12:h
	sub x0, x1, x0
	ret
	.size f, . - f
	.text
	.globl further
	.balign 16
	.type further, %function
further:
	bti c
	// @start
	adrp x1, h
	add x1, x1, :lo12:h
	movz x16, #2, lsl #32
	add x1, x1, x16
	add x0, x0, x1
	adrp x1, h
	add x1, x1, :lo12:h
	sub x0, x0, x1
	ret
	.size further, . - further
	.section .note.GNU-stack, "", %progbits
