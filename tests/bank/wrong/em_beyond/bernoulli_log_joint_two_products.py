# mistake: the product of the ones and that of the zeros, then logarithms
# fails: test_bernoulli_log_joint_many_pixels
# says: is 0 to the computer
def bernoulli_log_joint(x, theta, p):
    ones = np.prod(np.where(x[:, None] == 1, theta, 1), axis=2)
    zeros = np.prod(np.where(x[:, None] == 0, 1 - theta, 1), axis=2)
    with np.errstate(divide="ignore"):
        return np.log(p) + np.log(ones) + np.log(zeros)
