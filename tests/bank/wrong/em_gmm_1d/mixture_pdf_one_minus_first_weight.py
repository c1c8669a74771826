# mistake: every weight but the first is taken as 1 - p[0]
# fails: test_mixture_pdf_components
# says: all weights but the first are taken as 1 - p_1
def mixture_pdf(x, mu, sigma, p):
    f = 0
    for k in range(len(mu)):
        w = p[k] if k == 0 else 1 - p[0]
        f = f + w * norm.pdf(x, mu[k], sigma[k])
    return f
