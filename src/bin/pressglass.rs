//! The command line: reports for files, for standard input, or for lines of JSON.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

use clap::{Parser, ValueEnum};
use pressglass::export;
use pressglass::{Date, OffsetUnit, Options, Report, Table, extract};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, BufRead, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Instant, SystemTime};

/// Reads news articles: who said what, which numbers, about whom, when.
///
/// Prints a report (JSON) a file, or one for standard input. Exit status: 0 when all was read, 1 when a file or line could
/// not be, 2 for a bad option.
#[derive(Parser)]
#[command(version, arg_required_else_help = false)]
struct Arguments {
    /// Articles as plain text in UTF-8; standard input without one, or for "-".
    files: Vec<PathBuf>,
    /// Reads a line {"id": ..., "text": ..., "date": ...?} at a time and prints a line {"id": ..., ...report} for each.
    #[arg(long)]
    jsonl: bool,
    /// Unit of all offsets: utf16, char (code points) or byte.
    #[arg(long, value_name = "UNIT", default_value = "utf16")]
    offsets: OffsetUnit,
    /// The day the articles were written, YYYY-MM-DD; without it their datelines tell, else today.
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    /// Indents the reports for reading (not with --jsonl).
    #[arg(long, conflicts_with = "jsonl")]
    pretty: bool,
    /// What to print for each article.
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "json", conflicts_with_all = ["jsonl", "pretty"])]
    format: Format,
    /// Which list with --format csv: claims, figures, dates or entities.
    #[arg(long, value_name = "TABLE", default_value = "claims", conflicts_with = "jsonl")]
    table: Table,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The report.
    Json,
    /// One of its lists, as comma-separated values.
    Csv,
    /// A ledger: claims by speaker, figures with who vouches for them.
    Markdown,
    /// Figures and claims with their sources, a line each.
    Text,
    /// The article with its marks, one file that needs no other.
    Html,
    /// W3C Web Annotations (JSON-LD).
    Annotations,
}

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    text: String,
    #[serde(default)]
    date: Option<String>,
}

#[derive(Serialize)]
struct Reply {
    id: Value,
    #[serde(flatten)]
    report: Report,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let options = Options { date: arguments.date, today: today(), offsets: arguments.offsets, ..Options::default() };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let done =
        if arguments.jsonl { lines(&arguments, &options, &mut out) } else { articles(&arguments, &options, &mut out) };
    match done.and_then(|all| out.flush().map(|()| all)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // The reader went away (`| head`): nothing is wrong.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pressglass: {error}");
            ExitCode::FAILURE
        }
    }
}

/// A report a file. Gives whether all were read.
fn articles(arguments: &Arguments, options: &Options, out: &mut impl Write) -> io::Result<bool> {
    let mut all = true;
    for_each_input(arguments, |name, input| {
        let mut bytes = Vec::new();
        match input.and_then(|mut input| input.read_to_end(&mut bytes)) {
            Ok(_) => write_article(&String::from_utf8_lossy(&bytes), arguments, options, out),
            Err(error) => {
                all = false;
                eprintln!("pressglass: {name}: {error}");
                Ok(())
            }
        }
    })?;
    Ok(all)
}

/// The report of one article in the form asked for.
fn write_article(text: &str, arguments: &Arguments, options: &Options, out: &mut impl Write) -> io::Result<()> {
    let report = timed(text, options);
    let form = match arguments.format {
        Format::Json if !arguments.pretty => {
            serde_json::to_writer(&mut *out, &report)?;
            return writeln!(out);
        }
        Format::Json => export::Format::Json,
        Format::Csv => export::Format::Csv(arguments.table),
        Format::Markdown => export::Format::Markdown,
        Format::Text => export::Format::Text,
        Format::Html => export::Format::Html,
        Format::Annotations => export::Format::Annotations,
    };
    let written = export::write(text, &report, form);
    out.write_all(written.as_bytes())?;
    if written.ends_with('\n') { Ok(()) } else { writeln!(out) }
}

/// A report a line of JSON. Gives whether all were read.
fn lines(arguments: &Arguments, options: &Options, out: &mut impl Write) -> io::Result<bool> {
    let mut all = true;
    for_each_input(arguments, |name, input| {
        let mut input = match input {
            Ok(input) => input,
            Err(error) => {
                all = false;
                eprintln!("pressglass: {name}: {error}");
                return Ok(());
            }
        };
        let mut line = Vec::new();
        while input.read_until(b'\n', &mut line)? > 0 {
            if !line.trim_ascii().is_empty() {
                match reply(&line, options) {
                    Ok(reply) => serde_json::to_writer(&mut *out, &reply)?,
                    Err(error) => {
                        all = false;
                        serde_json::to_writer(&mut *out, &serde_json::json!({"id": null, "error": error}))?;
                    }
                }
                writeln!(out)?;
            }
            line.clear();
        }
        Ok(())
    })?;
    Ok(all)
}

fn reply(line: &[u8], options: &Options) -> Result<Reply, String> {
    let line: Line = serde_json::from_slice(line).map_err(|error| error.to_string())?;
    let mut options = options.clone();
    if let Some(date) = &line.date {
        options.date = Some(date.parse().map_err(|error: pressglass::Error| error.to_string())?);
    }
    Ok(Reply { id: line.id, report: timed(&line.text, &options) })
}

fn timed(text: &str, options: &Options) -> Report {
    let start = Instant::now();
    let mut report = extract(text, options);
    report.stats.milliseconds = Some((start.elapsed().as_secs_f64() * 1e4).round() / 10.0);
    report
}

/// Opens each file named, or standard input, and hands it on under its name.
fn for_each_input(
    arguments: &Arguments,
    mut each: impl FnMut(&str, io::Result<Box<dyn BufRead>>) -> io::Result<()>,
) -> io::Result<()> {
    let stdin = || Ok(Box::new(io::BufReader::new(io::stdin())) as Box<dyn BufRead>);
    if arguments.files.is_empty() {
        return each("standard input", stdin());
    }
    for file in &arguments.files {
        let input = if file.as_os_str() == "-" {
            stdin()
        } else {
            std::fs::File::open(file).map(|file| Box::new(io::BufReader::new(file)) as Box<dyn BufRead>)
        };
        each(&file.display().to_string(), input)?;
    }
    Ok(())
}

/// The current day in UTC.
fn today() -> Option<Date> {
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok()?.as_secs();
    Date::from_days_since_1970(i64::try_from(seconds / 86_400).ok()?)
}
