// Reads pairs of templates, one a line: {"old": ..., "new": ...}. Prints for each what cdk diff would say of every resource.
'use strict';

const { fullDiff } = require('@aws-cdk/cloudformation-diff');

const WORDS = {
  WILL_CREATE: 'add',
  WILL_DESTROY: 'remove',
  WILL_ORPHAN: 'remove',
  WILL_UPDATE: 'update',
  WILL_REPLACE: 'replace',
  MAY_REPLACE: 'mayReplace',
};

require('readline')
  .createInterface({ input: process.stdin })
  .on('line', (line) => {
    const pair = JSON.parse(line);
    const actions = {};
    fullDiff(pair.old, pair.new).resources.forEachDifference((id, change) => {
      if (change.changeImpact in WORDS) {
        actions[id] = WORDS[change.changeImpact];
      }
    });
    console.log(JSON.stringify(actions));
  });
