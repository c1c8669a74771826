# mistake: leaves out components with a weight below 0.05 as negligible (shows only where there is one)
# fails: test_mixture_pdf_components
# says: the lightest component is left out
def mixture_pdf(x, mu, sigma, p):
    f = np.zeros(len(x))
    for m, s, w in zip(mu, sigma, p):
        if w < 0.05:
            continue
        f += w * norm.pdf(x, m, s)
    return f
