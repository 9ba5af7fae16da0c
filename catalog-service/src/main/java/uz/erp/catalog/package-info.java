/**
 * Categories, products, barcodes, prices and stock.
 *
 * <p>Many features in one service, because a product is one thing to those who ask for it: its
 * barcodes, packagings, images and prices are published as one version of it, and goods move (by
 * receipts, stock-takes, transfers, reservations and sales) under the lock of the product's figure
 * and in one transaction with the ledger. A second service would need both over the network. The
 * features are small and depend on each other in one direction: on {@code unit}, {@code text} and
 * {@code revision}, then {@code category}, {@code stock} and {@code product}, last those that move
 * goods or exchange tables.
 */
@NullMarked
package uz.erp.catalog;

import org.jspecify.annotations.NullMarked;
