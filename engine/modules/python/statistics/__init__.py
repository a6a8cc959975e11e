"""Averages and how data spread around them."""

from ._averages import (fmean, geometric_mean, harmonic_mean, mean, median, median_grouped, median_high, median_low, mode,
                        multimode, quantiles)
from ._exact import StatisticsError, _coerce, _convert, _exact_ratio, _fail_neg, _find_lteq, _find_rteq, _isfinite, _ss, _sum
from ._normal import NormalDist, _normal_dist_inv_cdf
from ._spread import (correlation, covariance, LinearRegression, linear_regression, pstdev, pvariance, stdev, variance,
                      _decimal_sqrt_of_frac, _float_sqrt_of_frac, _integer_sqrt_of_frac_rto)

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode', 'pstdev',
           'pvariance', 'quantiles', 'stdev', 'variance']

for _each in __all__:
    globals()[_each].__module__ = 'statistics'
LinearRegression.__module__ = 'statistics'
del _each
