CREATE TABLE "search_changes" (
	"kind" text NOT NULL,
	"id" bigint NOT NULL,
	"number" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "search_changes_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"id" bigint PRIMARY KEY NOT NULL,
	"article_id" bigint NOT NULL,
	"comment_id" bigint,
	"headline" text DEFAULT '' NOT NULL,
	"standfirst" text DEFAULT '' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"facts" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_spellings" (
	"rest" text NOT NULL,
	"term" text NOT NULL,
	CONSTRAINT "search_spellings_rest_term_pk" PRIMARY KEY("rest","term")
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"term" text PRIMARY KEY NOT NULL,
	"written" text NOT NULL,
	"spelled" boolean NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "search_documents_article" ON "search_documents" USING btree ("article_id") WHERE "search_documents"."comment_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "search_documents_comment" ON "search_documents" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "search_documents_conversation" ON "search_documents" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "articles_languages" ON "articles" USING btree ("state","language");--> statement-breakpoint
CREATE TABLE "search_words" (
	"document" bigint PRIMARY KEY NOT NULL,
	"top" "tsvector" NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_words_top" ON "search_words" USING gin ("top") WITH (fastupdate = off);--> statement-breakpoint
CREATE INDEX "search_words_words" ON "search_words" USING gin ("words") WITH (fastupdate = off);
