import asyncio, contextvars, time
v=contextvars.ContextVar('v', default=0)
async def w(n, d):
    v.set(n); await asyncio.sleep(d); print('w', n, v.get()); return n*10
async def fail(d): await asyncio.sleep(d); raise ValueError('f')
async def main():
    print(await asyncio.gather(w(1,.2), w(2,.1), w(3,0)), v.get())
    try: await asyncio.wait_for(asyncio.sleep(5), .01)
    except TimeoutError as e: print('timeout', repr(e))
    t=asyncio.create_task(w(9,1), name='nine'); await asyncio.sleep(0); print(t.get_name(), t.done()); t.cancel('msg')
    try: await t
    except asyncio.CancelledError as e: print('cancelled', e.args, t.cancelled())
    try:
        async with asyncio.timeout(.01): await asyncio.sleep(1)
    except TimeoutError: print('timeout block')
    try:
        async with asyncio.TaskGroup() as g:
            a=g.create_task(w(4,.01)); b=g.create_task(fail(0.2)); c=g.create_task(w(5,1))
    except* ValueError as eg: print(eg.exceptions, a.result(), c.cancelled())
    q=asyncio.Queue(2)
    async def prod():
        for i in range(5): await q.put(i)
    async def cons():
        while True: print('got', await q.get()); q.task_done()
    p=asyncio.create_task(prod()); k=asyncio.create_task(cons()); await p; await q.join(); k.cancel()
    lock=asyncio.Lock()
    async def crit(n):
        async with lock: print('in',n); await asyncio.sleep(0); print('out',n)
    await asyncio.gather(*(crit(i) for i in range(3)))
    e=asyncio.Event(); asyncio.get_running_loop().call_later(.01, e.set); print(await e.wait())
    done,pend=await asyncio.wait([asyncio.create_task(w(6,.01)), asyncio.create_task(w(7,1))], return_when=asyncio.FIRST_COMPLETED); print(len(done),len(pend)); [x.cancel() for x in pend]; await asyncio.sleep(0)
    for f in asyncio.as_completed([w(1,.2), w(2,.01)]): print(await f)
    r=await asyncio.gather(fail(0), w(1,0), return_exceptions=True); print(r)
    s=asyncio.Semaphore(2); 
    async with s: print(s.locked())
    print(await asyncio.shield(w(3,0)), await asyncio.to_thread(lambda: 5), len(asyncio.all_tasks()))
    async def ag():
        try:
            for i in range(3): yield i; await asyncio.sleep(0)
        finally: print('ag closed')
    async for x in ag(): print(x)
    f=asyncio.get_running_loop().create_future(); print(f); f.set_result(3); print(f, await f)
    try: f.set_result(4)
    except asyncio.InvalidStateError as e: print(e)
    bar=asyncio.Barrier(2); print(sorted(await asyncio.gather(bar.wait(), bar.wait())))
    cond=asyncio.Condition()
    async def waiter():
        async with cond: await cond.wait(); return 'notified'
    t=asyncio.create_task(waiter()); await asyncio.sleep(0)
    async with cond: cond.notify_all()
    print(await t)
    return 'end'
print(asyncio.run(main()))
try: asyncio.run(fail(0))
except ValueError as e: print(e)
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
try: asyncio.run(3)
except ValueError as e: print(e)
loop=asyncio.new_event_loop(); print(loop.run_until_complete(w(1,0)), loop.is_closed()); loop.close()
