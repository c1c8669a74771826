# style: the denominator is the mixture density of Task 2
def e_step(x, mu, sigma, p):
    return p * norm.pdf(x[:, None], mu, sigma) / mixture_pdf(x, mu, sigma, p)[:, None]
