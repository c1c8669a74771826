# style: calls mixture_pdf
def log_likelihood(x, mu, sigma, p):
    return np.log(mixture_pdf(x, mu, sigma, p)).sum()
