import operator


def best_of(x, K, n_starts, rng, sigma_min):
    starts = [random_start(x, K, rng) for _ in range(n_starts)]
    fits = [fit(x, *start, sigma_min=sigma_min) for start in starts]
    ends = [(record[-1], number) for number, (_, _, _, record) in enumerate(fits)]
    end, number = max(ends, key=operator.itemgetter(0))
    return *fits[number][:3], end
