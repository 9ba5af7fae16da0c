/** Categories over HTTP. */
@NullMarked
package uz.erp.catalog.category.web;

import org.jspecify.annotations.NullMarked;
