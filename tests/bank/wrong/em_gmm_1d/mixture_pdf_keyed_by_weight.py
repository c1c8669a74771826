# mistake: a dictionary from weight to (mu, sigma) keeps one component only of those with the same weight (shows only for equal weights)
# fails: test_mixture_pdf_components
# says: Is a component looked up by its weight?
def mixture_pdf(x, mu, sigma, p):
    components = {weight: (m, s) for weight, m, s in zip(p, mu, sigma)}
    return sum(weight * norm.pdf(x, m, s) for weight, (m, s) in components.items())
