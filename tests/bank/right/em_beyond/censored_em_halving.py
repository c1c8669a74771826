# style: a recursion that halves the number of steps
def censored_em(x, censored, c, mu, sigma, n_steps):
    def way(mu, sigma, n):
        if n == 0:
            return [(mu, sigma)]
        if n == 1:
            first, second = tail_moments(mu, sigma, c)
            new = np.mean(np.where(censored, first, x))
            square = np.mean(np.where(censored, second, np.square(x)))
            return [(mu, sigma), (new, np.sqrt(square - new**2))]
        front = way(mu, sigma, n // 2)
        return front[:-1] + way(*front[-1], n - n // 2)

    path = way(mu, sigma, n_steps)
    record = [
        np.sum(np.where(censored, norm.logsf(c, *each), norm.logpdf(x, *each))) for each in path
    ]
    return *path[-1], np.array(record)
