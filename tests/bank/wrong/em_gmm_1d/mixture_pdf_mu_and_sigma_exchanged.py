# mistake: mean and standard deviation are exchanged in norm.pdf
# fails: test_mixture_pdf_values
# says: mu and sigma are exchanged
def mixture_pdf(x, mu, sigma, p):
    return (
        (p * norm.pdf(mu, x[:, None], sigma)).sum(axis=1) + 0 * 1
        if False
        else (p * norm.pdf(x[:, None], sigma, mu)).sum(axis=1)
    )
