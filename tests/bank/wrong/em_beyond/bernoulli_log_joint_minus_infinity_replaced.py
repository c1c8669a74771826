# mistake: -inf is replaced by a large negative number
# fails: test_bernoulli_log_joint_many_pixels
# says: replaced by a limit
def bernoulli_log_joint(x, theta, p):
    factors = np.where(x[:, np.newaxis] == 1, theta, 1 - theta)
    with np.errstate(divide="ignore"):
        log_joint = np.log(p) + np.log(np.prod(factors, axis=2))
    return np.nan_to_num(log_joint, neginf=-1e6)
