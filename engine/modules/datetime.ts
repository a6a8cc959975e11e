/**
 * The module datetime. Its rooms: representation, arithmetic of differences, days and weeks, ISO texts, zones, local time, and a file a type.
 */

import { PyTuple } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import { defineDate } from './datetime/date-type.js';
import { defineIsoWeek } from './datetime/days.js';
import { defineDelta } from './datetime/delta-type.js';
import { MAX_YEAR, MIN_YEAR } from './datetime/fields.js';
import { defineMoment } from './datetime/moment-type.js';
import {
  dateType,
  deltaType,
  fixedZoneType,
  momentType,
  timeType,
  utc,
  zoneType,
} from './datetime/representation.js';
import { defineTime } from './datetime/time-type.js';
import { defineZones } from './datetime/zone-types.js';
import type { BuiltinModule } from './module-declaration.js';
import { once } from './once.js';

export const datetimeModule: BuiltinModule = {
  name: 'datetime',
  doc: 'Dates and times, with and without zones.',
  create() {
    defineTypes();
    const named: [string, Value][] = [
      ['date', dateType],
      ['datetime', momentType],
      ['time', timeType],
      ['timedelta', deltaType],
      ['timezone', fixedZoneType],
      ['tzinfo', zoneType],
      ['MINYEAR', MIN_YEAR],
      ['MAXYEAR', MAX_YEAR],
      ['UTC', utc],
    ];
    return [['__all__', new PyTuple(named.map(([name]) => name))], ...named];
  },
};

const defineTypes = once(() => {
  defineDelta();
  defineIsoWeek();
  defineZones();
  defineDate();
  defineTime();
  defineMoment();
});
