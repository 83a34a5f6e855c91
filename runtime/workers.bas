OPTION SYSTEM

' Workers: threads with a context block, a stack and cells of their own. What goes from one thread to another goes as a blob, which nobody
' else knows: arguments, messages, the result. One lock guards all that the two sides of a worker share.

DECLARE FUNCTION c_thread_create LIB "c" ALIAS "pthread_create" (thread AS LONG PTR, attributes AS ANY PTR, start AS ANY PTR, argument AS ANY PTR) AS INTEGER
DECLARE FUNCTION c_thread_join LIB "c" ALIAS "pthread_join" (thread AS LONG, result AS ANY PTR) AS INTEGER
DECLARE FUNCTION c_lock LIB "c" ALIAS "pthread_mutex_lock" (m AS ANY PTR) AS INTEGER
DECLARE FUNCTION c_unlock LIB "c" ALIAS "pthread_mutex_unlock" (m AS ANY PTR) AS INTEGER
DECLARE FUNCTION c_broadcast LIB "c" ALIAS "pthread_cond_broadcast" (v AS ANY PTR) AS INTEGER
DECLARE FUNCTION c_timed_wait LIB "c" ALIAS "pthread_cond_timedwait" (v AS ANY PTR, m AS ANY PTR, t AS TimeSpec PTR) AS INTEGER
DECLARE FUNCTION c_aligned LIB "c" ALIAS "aligned_alloc" (alignment AS ULONG, size AS ULONG) AS ANY PTR

TYPE Channel
  first AS Blob PTR            ' linked by next_
  last AS Blob PTR
  count AS LONG
END TYPE

TYPE Worker
  isDone AS INTEGER
  isCancelled AS INTEGER
  isStopped AS INTEGER         ' the program ends
  usesParent AS INTEGER        ' it may read messages
  number AS INTEGER            ' the error that ended it
  line_ AS INTEGER
  thread AS LONG
  context_ AS Context PTR
  stack AS UBYTE PTR
  signals AS UBYTE PTR
  code AS ANY PTR              ' takes the address of the result and the list of arguments
  name_ AS Text PTR
  arguments AS Blob PTR
  result AS Blob PTR
  lock(7) AS LONG              ' pthread_mutex_t, zero at the start
  changed(7) AS LONG           ' pthread_cond_t
  inbox AS Channel
  outbox AS Channel
END TYPE

' What generated code tells of a program with workers: how large the variables of a thread are, what they start as, the
' routines that dimension and release them.
TYPE WorkerProgram
  size AS LONG
  template AS UBYTE PTR
  prepare_ AS ANY PTR
  release_ AS ANY PTR
END TYPE

' As stubs find it at the lowest address of a signal stack.
TYPE SignalStack
  magic AS INTEGER
  users AS INTEGER
  current AS ANY PTR
  enableAddress AS ANY PTR
  enableFlags AS LONG
  enableSize AS LONG
  disableAddress AS ANY PTR
  disableFlags AS LONG
  disableSize AS LONG
END TYPE

CONST signalStackSize = 131072, signalStackMagic = &H73676266, stackDisabled = 2
CONST workerStack = 8388608, stackMargin = 65536
CONST mostMessages = 256
CONST pollNanoseconds = 50000000

DECLARE FUNCTION call_worker ALIAS "worker_call" (code AS ANY PTR, target AS ANY PTR, arguments AS ANY PTR) AS LONG

FUNCTION worker_call(code AS ANY PTR, target AS ANY PTR, arguments AS ANY PTR) AS LONG
  RETURN CALLPTR(code, target, arguments)
END FUNCTION

' The variables of the main thread are where they are.
SUB worker_setup(program AS WorkerProgram PTR, data AS UBYTE PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  c->slots.workerProgram = program
  c->slots.workerData = data
END SUB

' ---- a context of its own

' A context like this one's, to run `code(argument)` on a stack of its own. NOTHING without memory.
FUNCTION context_new(code AS ANY PTR, argument AS ANY PTR) AS Context PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), fresh AS Context PTR, ss AS SignalStack PTR, stack AS UBYTE PTR
  fresh = c_calloc(1, SIZEOF(Context) + 64)
  ss = c_aligned(signalStackSize, signalStackSize)
  stack = c_aligned(4096, workerStack)
  IF fresh = NOTHING OR ss = NOTHING OR stack = NOTHING THEN RETURN NOTHING
  fill_bytes(ss, 0, 128)
  ss->magic = signalStackMagic
  ss->enableAddress = ss
  ss->enableSize = signalStackSize
  ss->disableFlags = stackDisabled
  copy_bytes(fresh, c, SIZEOF(Context))
  fill_bytes(@fresh->slots, 0, SIZEOF(State))
  fresh->stop = 0
  fresh->errorNumber = 0
  fresh->errorLine = 0
  fresh->outPointer = NOTHING
  fresh->outLength = 0
  fresh->outCapacity = 0
  fresh->outColumn = 0
  fresh->outFd = 1
  ' Whole lines, so that those of two threads do not mix.
  fresh->outFlags = 1
  fresh->self = fresh
  fresh->hostStack = NOTHING
  fresh->stackLow = stack
  fresh->stackHigh = stack + workerStack
  fresh->stackTop = stack + workerStack
  fresh->stackLimit = stack + stackMargin
  fresh->signalStack = ss
  fresh->depth = 0
  fresh->outcome = 0
  fresh->unwind = 0
  fresh->exitCode = 0
  fresh->forced = 0
  fresh->patience = 0
  fresh->callTarget = code
  fresh->callStackCount = 0
  fresh->callIntegers(0) = CAST(LONG, argument)
  fresh->stopState = 0
  fresh->notifyFd = -1
  fresh->resumeFd = -1
  fresh->parkEnabled = 0
  fresh->slots.startTime = c->slots.startTime
  fresh->slots.digits = c->slots.digits
  fresh->slots.workerProgram = c->slots.workerProgram
  RETURN fresh
END FUNCTION

' A thread has ended: what it has counted and the chunks of its heap are this thread's.
SUB context_merge(w AS Context PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), chunk AS UBYTE PTR PTR
  c->slots.stringsMade = c->slots.stringsMade + w->slots.stringsMade
  c->slots.stringsFreed = c->slots.stringsFreed + w->slots.stringsFreed
  c->slots.blocksMade = c->slots.blocksMade + w->slots.blocksMade
  c->slots.blocksFreed = c->slots.blocksFreed + w->slots.blocksFreed
  c->slots.bytesMade = c->slots.bytesMade + w->slots.bytesMade
  IF w->slots.heapChunks <> NOTHING THEN
    chunk = CAST(UBYTE PTR PTR, w->slots.heapChunks)
    WHILE *chunk <> NOTHING
      chunk = CAST(UBYTE PTR PTR, *chunk)
    WEND
    *chunk = c->slots.heapChunks
    c->slots.heapChunks = w->slots.heapChunks
  END IF
  c_free(w->signalStack)
  c_free(w->stackLow)
  c_free(w)
END SUB

' ---- waiting

' Wait a little for something to change; the lock is held before and afterwards.
SUB worker_wait(w AS Worker PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), t AS TimeSpec
  IF c->stop <> 0 THEN
    c_unlock(@w->lock)
    program_stop
  END IF
  c_clock_gettime(clockRealtime, @t)
  t.nanoseconds = t.nanoseconds + pollNanoseconds
  IF t.nanoseconds >= 1000000000 THEN
    t.nanoseconds = t.nanoseconds - 1000000000
    INC t.seconds
  END IF
  c_timed_wait(@w->changed, @w->lock, @t)
END SUB

' SLEEP in a worker, which the end of the program cuts short.
SUB worker_sleep(seconds AS DOUBLE)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), deadline AS DOUBLE = clock_monotonic() + seconds, rest AS DOUBLE, t AS TimeSpec
  DO
    IF c->stop <> 0 THEN program_stop
    rest = deadline - clock_monotonic()
    IF NOT (rest > 0) THEN RETURN
    IF rest > 0.02 THEN rest = 0.02
    t.seconds = 0
    t.nanoseconds = CAST(LONG, rest * 1e9)
    c_nanosleep(@t, @t)
  LOOP
END SUB

' ---- the worker's side

SUB worker_main(w AS Worker PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), arguments AS AnyValue, result AS AnyValue, program AS WorkerProgram PTR
  c->slots.worker = w
  program = c->slots.workerProgram
  IF program->size > 0 THEN
    c->slots.workerData = c_malloc(CAST(ULONG, program->size))
    IF c->slots.workerData = NOTHING THEN mem_exhausted
    copy_bytes(c->slots.workerData, program->template, CAST(ULONG, program->size))
    call_worker(program->prepare_, NOTHING, NOTHING)
  END IF
  blob_take_any(@arguments, w->arguments)
  cell_release(CAST(Cell PTR, w->arguments))
  w->arguments = NOTHING
  IF c->errorNumber = 0 THEN call_worker(w->code, @result, CAST(ANY PTR, arguments.bits))
  IF c->errorNumber = 0 THEN
    w->result = blob_of_any(@result)
    cell_unlink(CAST(Cell PTR, w->result))
    any_release(@result)
  ELSEIF c->errorNumber > 0 THEN
    w->number = c->errorNumber
    w->line_ = c->errorLine
  END IF
  c->errorNumber = 0
  c->errorLine = 0
  any_release(@arguments)
  worker_clear(w->number <> 0)
  cells_sweep
  worker_ended
END SUB

' Give back the variables of the thread; destructors unless it failed.
SUB worker_clear(isFailed AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), program AS WorkerProgram PTR = c->slots.workerProgram
  IF program->size > 0 AND c->slots.workerData <> NOTHING THEN
    call_worker(program->release_, NOTHING, NOTHING)
    c_free(c->slots.workerData)
    c->slots.workerData = NOTHING
  END IF
  scope_finish(isFailed)
END SUB

' The thread is about to end, also when it leaves at once.
SUB worker_ended
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), w AS Worker PTR = c->slots.worker
  timer_stop_all
  timers_join
  console_flush
  mem_free(c->outPointer)
  c->outPointer = NOTHING
  c->outCapacity = 0
  c_lock(@w->lock)
  w->isDone = 1
  c_broadcast(@w->changed)
  c_unlock(@w->lock)
END SUB

FUNCTION worker_cancelled() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN c->slots.worker->isCancelled
END FUNCTION

' ---- channels; the lock is held

SUB channel_put(q AS Channel PTR, b AS Blob PTR)
  b->next_ = NOTHING
  IF q->last = NOTHING THEN q->first = b ELSE q->last->next_ = CAST(Cell PTR, b)
  q->last = b
  INC q->count
END SUB

FUNCTION channel_take(q AS Channel PTR) AS Blob PTR
  DIM b AS Blob PTR = q->first
  IF b = NOTHING THEN RETURN NOTHING
  q->first = CAST(Blob PTR, b->next_)
  IF q->first = NOTHING THEN q->last = NOTHING
  DEC q->count
  b->next_ = NOTHING
  RETURN b
END FUNCTION

' Until there is room, or nobody will read it, or it has to end. Takes the message.
SUB message_send(w AS Worker PTR, q AS Channel PTR, b AS Blob PTR, isToWorker AS INTEGER, waits AS INTEGER)
  DIM isLost AS INTEGER
  cell_unlink(CAST(Cell PTR, b))
  c_lock(@w->lock)
  DO
    isLost = (isToWorker <> 0 AND w->isDone <> 0) OR w->isStopped <> 0 OR (isToWorker = 0 AND w->isCancelled <> 0 AND q->count >= mostMessages)
    IF isLost OR q->count < mostMessages OR waits = 0 THEN EXIT DO
    worker_wait(w)
  LOOP
  IF q->count >= mostMessages THEN isLost = 1
  IF isLost = 0 THEN
    channel_put(q, b)
    c_broadcast(@w->changed)
  END IF
  c_unlock(@w->lock)
  IF isLost THEN cell_release(CAST(Cell PTR, b))
END SUB

' The oldest message, or none when there will be none. An array stays in its blob.
SUB message_receive(target AS AnyValue PTR, w AS Worker PTR, q AS Channel PTR, isByWorker AS INTEGER)
  DIM b AS Blob PTR
  console_flush
  target->tag = tagNone
  target->bits = 0
  c_lock(@w->lock)
  DO
    b = channel_take(q)
    IF b <> NOTHING OR w->isStopped <> 0 THEN EXIT DO
    IF isByWorker = 0 AND w->isDone <> 0 THEN EXIT DO
    IF isByWorker <> 0 AND w->isCancelled <> 0 THEN EXIT DO
    worker_wait(w)
  LOOP
  c_broadcast(@w->changed)
  c_unlock(@w->lock)
  IF b = NOTHING THEN RETURN
  cell_link_rest(CAST(Cell PTR, b))
  IF b->head <> NOTHING THEN
    target->tag = tagObject
    target->bits = CAST(LONG, b)
  ELSE
    blob_take_any(target, b)
    cell_release(CAST(Cell PTR, b))
  END IF
END SUB

' An array that came as a message.
FUNCTION any_is_array(p AS AnyValue PTR, info AS TypeInfo PTR) AS INTEGER
  DIM b AS Blob PTR
  IF p->tag <> tagObject THEN RETURN 0
  b = CAST(Blob PTR, p->bits)
  IF b = NOTHING THEN RETURN 0
  IF b->kind <> kindBlob OR b->head = NOTHING THEN RETURN 0
  IF info = NOTHING THEN RETURN 1
  RETURN type_same(b->info, info)
END FUNCTION

SUB any_take_array(a AS ArrayHead PTR, p AS AnyValue PTR, info AS TypeInfo PTR)
  IF any_is_array(p, NOTHING) = 0 THEN
    error_raise(13)
    RETURN
  END IF
  blob_take_array(a, CAST(Blob PTR, p->bits), info)
END SUB

SUB worker_send_parent(b AS Blob PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), w AS Worker PTR = c->slots.worker
  message_send(w, @w->outbox, b, 0, 1)
END SUB

SUB worker_receive_parent(target AS AnyValue PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), w AS Worker PTR = c->slots.worker
  message_receive(target, w, @w->inbox, 1)
END SUB

FUNCTION worker_has_message_parent() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), w AS Worker PTR = c->slots.worker
  RETURN w->inbox.count > 0 AND 1
END FUNCTION

' ---- the program's side

FUNCTION worker_of(handle AS LONG) AS Worker PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), w AS Worker PTR
  IF handle >= 1 AND handle <= c->slots.workerCount THEN w = c->slots.workers[handle - 1]
  IF w = NOTHING THEN error_raise(5)
  RETURN w
END FUNCTION

' Start a worker; takes the blob of its arguments. The handle, or error 7.
FUNCTION worker_spawn(code AS ANY PTR, name_ AS Text PTR, arguments AS Blob PTR) AS LONG
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), w AS Worker PTR, fresh AS UBYTE PTR
  console_flush
  cell_unlink(CAST(Cell PTR, arguments))
  w = mem_zeroed(SIZEOF(Worker))
  fresh = mem_resize(c->slots.workers, (c->slots.workerCount + 1) * 8)
  IF w = NOTHING OR fresh = NOTHING THEN mem_exhausted
  c->slots.workers = CAST(Worker PTR PTR, fresh)
  w->code = code
  w->name_ = name_
  w->arguments = arguments
  w->context_ = context_new(@worker_main, w)
  IF w->context_ = NOTHING OR c->threadStart = NOTHING THEN
    error_raise(7)
    RETURN 0
  END IF
  rnd_seed_worker(w->context_, c->slots.workerCount + 1)
  IF c_thread_create(@w->thread, NOTHING, c->threadStart, w->context_) <> 0 THEN
    error_raise(7)
    RETURN 0
  END IF
  c->slots.workers[c->slots.workerCount] = w
  INC c->slots.workerCount
  RETURN c->slots.workerCount
END FUNCTION

FUNCTION worker_ready(handle AS LONG) AS INTEGER
  DIM w AS Worker PTR = worker_of(handle)
  IF w = NOTHING THEN RETURN 0
  RETURN w->isDone
END FUNCTION

SUB worker_cancel(handle AS LONG)
  DIM w AS Worker PTR = worker_of(handle)
  IF w = NOTHING THEN RETURN
  c_lock(@w->lock)
  w->isCancelled = 1
  c_broadcast(@w->changed)
  c_unlock(@w->lock)
END SUB

FUNCTION worker_has_message(handle AS LONG) AS INTEGER
  DIM w AS Worker PTR = worker_of(handle)
  IF w = NOTHING THEN RETURN 0
  RETURN w->outbox.count > 0 AND 1
END FUNCTION

' Takes the message.
SUB worker_send(handle AS LONG, b AS Blob PTR)
  DIM w AS Worker PTR = worker_of(handle)
  IF w = NOTHING THEN
    cell_release(CAST(Cell PTR, b))
    RETURN
  END IF
  message_send(w, @w->inbox, b, 1, 1)
END SUB

SUB worker_receive(target AS AnyValue PTR, handle AS LONG)
  DIM w AS Worker PTR = worker_of(handle)
  target->tag = tagNone
  IF w = NOTHING THEN RETURN
  message_receive(target, w, @w->outbox, 0)
END SUB

SUB messages_drop(q AS Channel PTR)
  DIM b AS Blob PTR = channel_take(q)
  WHILE b <> NOTHING
    cell_link_rest(CAST(Cell PTR, b))
    cell_release(CAST(Cell PTR, b))
    b = channel_take(q)
  WEND
END SUB

' The thread ends; everything of the worker but its result and its error is given back.
SUB worker_join(w AS Worker PTR)
  c_thread_join(w->thread, NOTHING)
  messages_drop(@w->inbox)
  messages_drop(@w->outbox)
  IF w->arguments <> NOTHING THEN
    cell_link_rest(CAST(Cell PTR, w->arguments))
    cell_release(CAST(Cell PTR, w->arguments))
  END IF
  IF w->result <> NOTHING THEN cell_link_rest(CAST(Cell PTR, w->result))
  context_merge(w->context_)
END SUB

' None over the target after an error: 5, or that which ended the worker.
SUB worker_await(target AS AnyValue PTR, handle AS LONG)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), w AS Worker PTR = worker_of(handle)
  target->tag = tagNone
  target->bits = 0
  IF w = NOTHING THEN RETURN
  console_flush
  c_lock(@w->lock)
  WHILE w->isDone = 0
    ' Nobody reads what it still sends.
    WHILE w->outbox.count >= mostMessages
      cell_release(CAST(Cell PTR, channel_take(@w->outbox)))
    WEND
    c_broadcast(@w->changed)
    worker_wait(w)
  WEND
  c_unlock(@w->lock)
  timers_of(handle)
  worker_join(w)
  c->slots.workers[handle - 1] = NOTHING
  IF w->result <> NOTHING THEN
    blob_take_any(target, w->result)
    cell_release(CAST(Cell PTR, w->result))
  END IF
  IF w->number <> 0 THEN
    c->errorNumber = w->number
    c->errorLine = w->line_
  END IF
  mem_free(w)
END SUB

' The program ends: workers that still run are stopped, and errors that nobody awaited told.
SUB workers_finish
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), i AS LONG, w AS Worker PTR, number AS INTEGER = c->errorNumber, report(255) AS UBYTE, n AS INTEGER
  IF c->slots.worker <> NOTHING THEN RETURN
  timer_stop_all
  timers_join
  FOR i = 0 TO c->slots.workerCount - 1
    w = c->slots.workers[i]
    IF w <> NOTHING THEN
      c_lock(@w->lock)
      w->isStopped = 1
      w->context_->stop = 3
      c_broadcast(@w->changed)
      c_unlock(@w->lock)
    END IF
  NEXT
  FOR i = 0 TO c->slots.workerCount - 1
    w = c->slots.workers[i]
    IF w <> NOTHING THEN
      worker_join(w)
      cell_release(CAST(Cell PTR, w->result))
      IF w->number <> 0 THEN
        n = c_snprintf(@report, 256, CSTRING("%.*s: Unhandled exception at line %d: %s (error code %d)\n"), CAST(INTEGER, w->name_->length), w->name_ + 1, w->line_, error_message(w->number), w->number)
        write_all(2, @report, n)
      END IF
      mem_free(w)
    END IF
  NEXT
  mem_free(c->slots.workers)
  c->slots.workers = NOTHING
  c->slots.workerCount = 0
  c->errorNumber = number
END SUB
