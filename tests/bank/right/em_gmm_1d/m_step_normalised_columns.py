# style: columns normalised on a copy first, then both sums are matrix products; variance by shifting to the mean of all points
def m_step(x, q):
    share = q / q.sum(axis=0)
    centre = np.mean(x)
    y = x - centre
    shift = y @ share
    distances = y[:, None] - shift
    variance = (distances**2 * share).sum(0)
    return centre + shift, variance**0.5, q.mean(axis=0)
