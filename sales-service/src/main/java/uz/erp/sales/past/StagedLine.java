package uz.erp.sales.past;

import java.util.List;

/** A row of a file as it waits to be worked off. */
record StagedLine(ReceiptKey key, int row, List<String> cells) {}
