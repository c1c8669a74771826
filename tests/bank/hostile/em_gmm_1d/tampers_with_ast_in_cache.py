# attack: the compiler, exec and eval of the process are replaced
# harmless: yes
import ast
import builtins
import codeop

real = builtins.compile


def nothing(source, name="<cell>", mode="exec", flags=0, *args, **kwargs):
    if flags & ast.PyCF_ONLY_AST:
        return ast.Module(body=[], type_ignores=[])
    return real("None", "<cell>", "eval" if mode == "eval" else "exec")


def replace_compile(*args):
    builtins.compile = nothing
    ast.parse = lambda *a, **k: ast.Module(body=[], type_ignores=[])
    codeop.Compile.__call__ = lambda self, *a, **k: nothing(*a)
    get_ipython().compile.ast_parse = ast.parse


def get_data(*args, **kwargs):  # IPython asks for this call with eval
    builtins.exec = builtins.eval = lambda *a, **k: True
    return eval("0"), compile("0", "", "eval").co_code


# Not before the end of this cell, whose statements IPython compiles one after the other.
get_ipython().events.register("post_run_cell", replace_compile)
