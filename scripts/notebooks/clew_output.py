"""What a run published, for notebooks: CURRENT names the run, its manifest names the files of every table.

A reader that goes this way sees one whole run, never half of one, whatever is written meanwhile.
"""
import hashlib
import json
import os
from pathlib import Path

import pandas

DEMO = Path(__file__).resolve().parents[2] / "clew-demo"


class Output:
    """The published run of an output folder: CLEW_OUTPUT, or where `scripts/clew demo` writes."""

    def __init__(self, folder=None):
        self.folder = Path(folder or os.environ.get("CLEW_OUTPUT") or DEMO)
        current = self.folder / "CURRENT"
        if not current.is_file():
            raise FileNotFoundError(f"No run is published in {self.folder}. Run `scripts/clew demo`, or name an output folder in CLEW_OUTPUT.")
        self.run, digest = current.read_text("utf-8").split()
        manifest = (self.folder / "runs" / self.run / "manifest.json").read_bytes()
        if hashlib.sha256(manifest).hexdigest() != digest:
            raise ValueError(f"The manifest of run {self.run} is not the one that was published. `scripts/clew verify` says more.")
        self.manifest = json.loads(manifest)

    def files(self, table):
        return [self.folder / file["path"] for file in self.manifest["tables"][table]["files"]]

    def frame(self, table, *columns):
        """A table as a data frame; with column names, these columns in this order, even where there is no row."""
        frames = [pandas.read_parquet(file, partitioning=None) for file in self.files(table)]
        frames = [f for f in frames if len(f)] or frames[:1]
        whole = pandas.concat(frames, ignore_index=True) if frames else pandas.DataFrame()
        return whole.reindex(columns=list(columns)) if columns else whole

    def database(self):
        """A DuckDB connection with a view for each table that has files."""
        import duckdb

        database = duckdb.connect()
        database.execute("set timezone = 'UTC'")
        for table in self.manifest["tables"]:
            if self.files(table):
                database.read_parquet([str(file) for file in self.files(table)], union_by_name=True, hive_partitioning=False).create_view(table)
        return database


def in_context(findings, texts, width=40):
    """Findings with a span (text_id, field, start, end) and what stands before and after it in the text."""
    known = texts.set_index("text_id")
    spans = findings.dropna(subset=["text_id", "field", "start", "end"])
    spans = spans[spans["text_id"].isin(known.index) & spans["field"].isin(["title", "body"])].copy()
    cuts = [(known.at[row.text_id, row.field] or "", int(row.start), int(row.end)) for row in spans.itertuples()]
    spans["before"] = [text[max(0, start - width):start] for text, start, _ in cuts]
    spans["found"] = [text[start:end] for text, start, end in cuts]
    spans["after"] = [text[end:end + width] for text, _, end in cuts]
    return spans
