# attack: the shell's run_code and run_ast_nodes do nothing
# harmless: yes
async def nothing(*args, **kwargs):
    return False


# In one statement: each one goes through run_code.
get_ipython().run_code = get_ipython().run_ast_nodes = nothing
