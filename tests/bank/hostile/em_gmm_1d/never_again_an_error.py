# attack: the reply of each cell is ok and silent, as do_execute of the kernel is replaced
# harmless: yes
kernel = get_ipython().kernel


async def do_execute(*args, **kwargs):
    return {"status": "ok", "execution_count": 1, "user_expressions": {}, "payload": []}


kernel.do_execute = do_execute
