"""Implementations of the document object model, by name or by what they can do."""

import os
import sys

well_known_implementations = {'minidom': 'xml.dom.minidom', '4DOM': 'xml.dom.DOMImplementation'}
registered = {}


def registerDOMImplementation(name, factory):
    """Makes one known: `factory` gives the implementation."""
    registered[name] = factory


def getDOMImplementation(name=None, features=()):
    """The one of a name, or of the variable PYTHON_DOM; else the first that has the features, which are pairs or words."""
    if module := well_known_implementations.get(name):
        return __import__(module, {}, {}, ['getDOMImplementation']).getDOMImplementation()
    if name:
        return registered[name]()
    if not sys.flags.ignore_environment and 'PYTHON_DOM' in os.environ:
        return getDOMImplementation(name=os.environ['PYTHON_DOM'])
    if isinstance(features, str):
        features = _parse_feature_string(features)
    for factory in registered.values():
        implementation = factory()
        if _has_features(implementation, features):
            return implementation
    for each in well_known_implementations:
        try:
            implementation = getDOMImplementation(name=each)
        except Exception:
            # Not installed, or not of a kind that could be had.
            continue
        if _has_features(implementation, features):
            return implementation
    raise ImportError('no suitable DOM implementation found')


def _has_features(implementation, features):
    return all(implementation.hasFeature(feature, version) for feature, version in features)


def _parse_feature_string(text):
    """Pairs of feature and version; a version begins with a digit and may be missing."""
    words = text.split()
    features = []
    for place, word in enumerate(words):
        if word[0] in '0123456789':
            if place == 0 or words[place - 1][0] in '0123456789':
                raise ValueError(f'bad feature name: {word!r}')
            continue
        following = words[place + 1] if place + 1 < len(words) else ''
        features.append((word, following if following[:1] in tuple('0123456789') else None))
    return tuple(features)
