# mistake: looks sigma and p up by mu.index(m), which finds the first one twice where two means are equal (shows only then)
# fails: test_mixture_pdf_components
# says: Is a component looked up by its mu?
def mixture_pdf(x, mu, sigma, p):
    means = list(mu)
    density = np.zeros(len(x))
    for m in means:
        k = means.index(m)
        density += p[k] * norm.pdf(x, m, sigma[k])
    return density
