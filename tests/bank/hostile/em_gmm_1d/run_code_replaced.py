# attack: the shell's run_code and run_ast_nodes do nothing
# harmless: yes
async def nothing(*args, **kwargs):
    return False


get_ipython().run_code = nothing
get_ipython().run_ast_nodes = nothing
