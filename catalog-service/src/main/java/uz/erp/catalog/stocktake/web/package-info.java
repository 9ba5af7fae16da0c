/** Stock-taking over HTTP. */
@NullMarked
package uz.erp.catalog.stocktake.web;

import org.jspecify.annotations.NullMarked;
