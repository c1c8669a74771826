# mistake: the components are put into a set, so two equal components count once
# fails: test_mixture_pdf_components
# says: one is lost
def mixture_pdf(x, mu, sigma, p):
    components = set(zip(mu.tolist(), sigma.tolist(), p.tolist()))
    return np.sum([weight * norm.pdf(x, m, s) for m, s, weight in components], axis=0)
