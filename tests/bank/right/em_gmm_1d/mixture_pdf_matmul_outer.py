# style: np.subtract.outer for the distances and a matrix product with the weights
def mixture_pdf(x, mu, sigma, p):
    standardised = np.subtract.outer(np.asarray(x), mu) / sigma
    return (norm.pdf(standardised) / sigma) @ p
