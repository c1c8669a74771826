# style: the parameters of all steps are kept, and the record is computed from them at once
from scipy.special import log_ndtr


def censored_em(x, censored, c, mu, sigma, n_steps):
    mus, sigmas = [mu], [sigma]
    filled = np.array(x, dtype=float)
    squares = filled**2
    for _ in range(n_steps):
        filled[censored], squares[censored] = tail_moments(mus[-1], sigmas[-1], c)
        mus.append(np.average(filled))
        sigmas.append(np.sqrt(np.average(squares) - mus[-1] ** 2))
    mu, sigma = np.array(mus, dtype=float)[:, None], np.array(sigmas, dtype=float)[:, None]
    z = (x[None, ~censored] - mu) / sigma
    record = np.sum(-0.5 * np.log(2 * np.pi) - np.log(sigma) - 0.5 * z**2, axis=1)
    record += np.sum(censored) * log_ndtr((mu - c) / sigma)[:, 0]
    return mus[-1], sigmas[-1], record
