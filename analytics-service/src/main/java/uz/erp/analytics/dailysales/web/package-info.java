/** Daily reports over HTTP. */
@NullMarked
package uz.erp.analytics.dailysales.web;

import org.jspecify.annotations.NullMarked;
