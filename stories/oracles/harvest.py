"""Harvests a repository with Sickle, as a library would, and prints what it found as JSON.

harvest.py ADDRESS [name=value ...]: the words of ListRecords; metadataPrefix is oai_dc unless said.
"""

import json
import sys

from sickle import Sickle
from sickle.oaiexceptions import NoRecordsMatch

address, words = sys.argv[1], dict(word.split("=", 1) for word in sys.argv[2:])
words.setdefault("metadataPrefix", "oai_dc")
method = words.pop("method", "GET")
sickle = Sickle(address, http_method=method, timeout=60)
identify = sickle.Identify()
found = []
try:
    for record in sickle.ListRecords(**words):
        header = record.header
        metadata = {} if header.deleted else record.metadata
        found.append({
            "identifier": header.identifier,
            "datestamp": header.datestamp,
            "deleted": header.deleted,
            "sets": header.setSpecs,
            "title": metadata.get("title", [None])[0],
            "language": metadata.get("language", []),
        })
except NoRecordsMatch:
    pass
print(json.dumps({
    "name": identify.repositoryName,
    "granularity": identify.granularity,
    "deleted": identify.deletedRecord,
    "earliest": identify.earliestDatestamp,
    "formats": [one.metadataPrefix for one in sickle.ListMetadataFormats()],
    "sets": {one.setSpec: one.setName for one in sickle.ListSets()} if found else {},
    "identifiers": [one.identifier for one in sickle.ListIdentifiers(**words)] if found else [],
    "records": found,
}))
