# attack: questions on stdin are answered with what the grader sends next
# harmless: yes
kernel = get_ipython().kernel
kernel._allow_stdin = True


def get_data(*args, **kwargs):
    ident = kernel._get_shell_context_var(kernel._shell_parent_ident)
    print(kernel._input_request("a question", ident, kernel.get_parent("shell")))
    return input("another question")


def mixture_pdf(*args):
    return kernel.raw_input("1:"), input("0:VA==")
