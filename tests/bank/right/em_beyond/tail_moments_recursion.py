# style: both moments by the recursion over the order of the moment
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.cdf(-a)  # the tail by symmetry

    def moment(n):
        if n == 0:
            return 1.0
        before = (n - 1) * sigma**2 * moment(n - 2) if n > 1 else 0.0
        return mu * moment(n - 1) + before + sigma * c ** (n - 1) * h

    return moment(1), moment(2)
