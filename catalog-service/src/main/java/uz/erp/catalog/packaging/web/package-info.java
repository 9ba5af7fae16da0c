/** Packagings over HTTP. */
@NullMarked
package uz.erp.catalog.packaging.web;

import org.jspecify.annotations.NullMarked;
