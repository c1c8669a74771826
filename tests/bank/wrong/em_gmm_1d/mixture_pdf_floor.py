# mistake: raises small densities to 1e-6 "against log(0)" (shows only at points far from all components)
# fails: test_mixture_pdf_values
# says: are all 1e-06
def mixture_pdf(x, mu, sigma, p):
    f = np.sum(p * norm.pdf(x[:, np.newaxis], mu, sigma), axis=1)
    return np.maximum(f, 1e-6)
